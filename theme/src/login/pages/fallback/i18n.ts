import { i18nBuilder } from "keycloakify/login/i18n";

// A file of its own without JSX: keycloakify's build reads the file that names `i18nBuilder`.
export const { useI18n } = i18nBuilder.build();
