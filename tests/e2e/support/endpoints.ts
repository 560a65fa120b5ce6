export { endpoints } from "../../support/endpoints.ts";
