const REQUEST_STATES = `'draft','sent','approved','building','live','failed','declined','withdrawn','expired'`

/** Requests with their history, reserved slots, what is learnt of mailboxes, keys that were used, and the audit log. */
export const requestsAndSlots: readonly string[] = [
  `create table request_moves (
     kind text not null,
     from_state text not null,
     to_state text not null,
     primary key (kind, from_state, to_state)
   )`,
  `insert into request_moves (kind, from_state, to_state)
   select kind, from_state, to_state
   from (values ('flow'), ('administrator')) as kinds (kind),
        (values ('draft', 'sent'), ('draft', 'withdrawn'), ('sent', 'withdrawn'), ('approved', 'withdrawn'),
                ('failed', 'withdrawn'), ('sent', 'approved'), ('sent', 'declined'), ('approved', 'declined'),
                ('failed', 'declined'), ('approved', 'building'), ('failed', 'building'), ('building', 'live'),
                ('building', 'failed'), ('sent', 'live'), ('approved', 'live'), ('sent', 'expired'))
          as pairs (from_state, to_state)
   where case
     when from_state = 'building' or to_state = 'building' then kind = 'flow'
     when to_state = 'live' then kind = 'administrator'
     else true
   end`,

  `create table requests (
     tenant_id uuid not null,
     mailbox text not null check (mailbox = lower(mailbox)),
     id uuid not null,
     kind text not null check (kind in ('flow', 'administrator')),
     state text not null check (state in (${REQUEST_STATES})),
     requester_id uuid not null,
     requester_name text not null,
     requester_address text not null,
     requester_role text not null,
     content jsonb not null,
     created_at timestamptz not null,
     updated_at timestamptz not null,
     expires_at timestamptz,
     flow_id uuid,
     environment text,
     builder_id uuid,
     order_mark text,
     building_until timestamptz,
     left_behind text check (left_behind in ('nothing', 'flow-off', 'cannot-tell')),
     moved_by_id uuid,
     moved_by_name text,
     moved_reason text,
     moved_problem jsonb,
     primary key (tenant_id, mailbox, id),
     check ((state = 'building') = (building_until is not null)),
     check (state <> 'building' or (flow_id is not null and builder_id is not null)),
     check (state <> 'declined' or coalesce(moved_reason, '') <> ''),
     check (state <> 'sent' or expires_at is not null)
   )`,
  `create index requests_of_requester on requests (tenant_id, mailbox, requester_id)`,
  `create index requests_by_state on requests (tenant_id, mailbox, state)`,
  `create table request_events (
     tenant_id uuid not null,
     mailbox text not null,
     request_id uuid not null,
     number integer not null,
     at timestamptz not null,
     from_state text,
     to_state text not null,
     by_id uuid,
     by_name text,
     reason text,
     problem jsonb,
     primary key (tenant_id, mailbox, request_id, number),
     foreign key (tenant_id, mailbox, request_id) references requests
   )`,

  `create function is_restoring() returns boolean language sql stable
   as $$ select coalesce(current_setting('workflow_desk.restoring', true), '') = 'on' $$`,
  `create function check_request() returns trigger language plpgsql as $$
   begin
     if is_restoring() then return new; end if;
     if tg_op = 'INSERT' then
       if new.state <> 'draft' then raise exception 'A request begins as a draft, not as %.', new.state; end if;
       return new;
     end if;
     if (new.tenant_id, new.mailbox, new.id, new.kind, new.requester_id, new.created_at)
        is distinct from (old.tenant_id, old.mailbox, old.id, old.kind, old.requester_id, old.created_at) then
       raise exception 'What a request is and who asked cannot change.';
     end if;
     if old.state <> 'draft' and new.content is distinct from old.content then
       raise exception 'What was sent cannot change.';
     end if;
     if new.state <> old.state and not exists (
       select from request_moves where kind = new.kind and from_state = old.state and to_state = new.state
     ) then
       raise exception 'A request of kind % cannot go from % to %.', new.kind, old.state, new.state;
     end if;
     return new;
   end $$`,
  `create trigger check_request before insert or update on requests for each row execute function check_request()`,
  `create function remember_request_move() returns trigger language plpgsql as $$
   begin
     if is_restoring() then return null; end if;
     if tg_op = 'UPDATE' then
       if new.state = old.state then return null; end if;
     end if;
     insert into request_events
       (tenant_id, mailbox, request_id, number, at, from_state, to_state, by_id, by_name, reason, problem)
     select new.tenant_id, new.mailbox, new.id, count(*) + 1, new.updated_at,
            case when tg_op = 'UPDATE' then old.state end, new.state,
            new.moved_by_id, new.moved_by_name, new.moved_reason, new.moved_problem
     from request_events e
     where e.tenant_id = new.tenant_id and e.mailbox = new.mailbox and e.request_id = new.id;
     return null;
   end $$`,
  `create trigger remember_request_move after insert or update on requests
   for each row execute function remember_request_move()`,

  `create table slot_reservations (
     tenant_id uuid not null,
     mailbox text not null check (mailbox = lower(mailbox)),
     slot integer not null check (slot between 1 and 5),
     flow_id uuid not null,
     flow_name text not null,
     operation text not null,
     environment text not null,
     holder_id uuid not null,
     holder_name text not null,
     state text not null check (state in ('reserved', 'held')),
     lease_until timestamptz,
     seen_at timestamptz not null,
     primary key (tenant_id, mailbox, slot),
     unique (tenant_id, mailbox, flow_id),
     check ((state = 'reserved') = (lease_until is not null))
   )`,
  `create table mailbox_facts (
     tenant_id uuid not null,
     mailbox text not null check (mailbox = lower(mailbox)),
     full_at timestamptz,
     freed integer not null default 0,
     filled_fields jsonb not null default '[]',
     primary key (tenant_id, mailbox)
   )`,
  `create table idempotency_keys (
     tenant_id uuid not null,
     mailbox text not null check (mailbox = lower(mailbox)),
     user_id uuid not null,
     key uuid not null,
     fingerprint text not null,
     created_at timestamptz not null,
     primary key (tenant_id, mailbox, user_id, key)
   )`,
  `create table audit_log (
     tenant_id uuid not null,
     mailbox text not null check (mailbox = lower(mailbox)),
     id uuid not null,
     at timestamptz not null,
     user_id uuid,
     action text not null,
     subject uuid not null,
     outcome text not null,
     primary key (tenant_id, mailbox, id)
   )`,

  `create function keep_as_it_is() returns trigger language plpgsql as $$
   begin raise exception 'Rows of % are only ever added.', tg_table_name; end $$`,
  ...['request_events', 'audit_log'].map(
    (table) =>
      `create trigger keep_as_it_is before update or delete or truncate on ${table}
       for each statement execute function keep_as_it_is()`,
  ),
  `create trigger keep_requests before delete or truncate on requests
   for each statement execute function keep_as_it_is()`,
]
