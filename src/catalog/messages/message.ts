/**
 * Shape of the words behind codes. Every code a problem or error can carry has one entry, in Chinese and English, in exactly
 * one file of this folder or of catalog/terminal; `{fact}` placeholders are filled from the facts, the place is put in front by the renderer.
 */
export interface Message {
  /** Three parts: the event, the text that was read, and the next step. */
  readonly zh: string;
  readonly en: string;
}

export type MessageCatalogue = Readonly<Record<string, Message>>;
