/** Headers of each of our mails, each once, in their order (RFC 5322 §3.6). */
export const MAIL_HEADERS = [
  "date",
  "from",
  "reply-to",
  "to",
  "message-id",
  "subject",
  "mime-version",
  "content-type",
];
