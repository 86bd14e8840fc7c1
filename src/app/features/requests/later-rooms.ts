import { lazy } from 'react'
import { loadOnce } from '#app/load-once.ts'

/** What a request is shown with and what it is asked with, once there is something to show. */
export const loadRooms = loadOnce(() => import('./rooms.tsx'))

export const RequestRoom = lazy(() => loadRooms().then((rooms) => ({ default: rooms.RequestRoom })))
export const AskRoleRoom = lazy(() => loadRooms().then((rooms) => ({ default: rooms.AskRoleRoom })))
