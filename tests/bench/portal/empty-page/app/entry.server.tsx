export { default, handleError } from "../../../../../portal/app/entry.server.tsx";
