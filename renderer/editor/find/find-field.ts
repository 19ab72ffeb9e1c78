/** The name of the field that holds what is looked for: Ctrl+F goes back to it from anywhere. */
export const findField = 'find-text'
