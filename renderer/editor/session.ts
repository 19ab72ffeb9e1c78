/** The editor's open book. What makes it lives in renderer/app, because Together opens books too. */
export { createSession, openSession, type Session } from '#renderer/app/session.ts'
