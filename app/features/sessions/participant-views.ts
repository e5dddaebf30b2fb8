/** How somebody stands to a run: signed up, waiting, foreseen by the plan and not confirmed, or gone. */
export const PARTICIPANT_VIEWS = ['signed-up', 'waiting', 'foreseen', 'left'] as const
export type ParticipantView = (typeof PARTICIPANT_VIEWS)[number]
