/** The page on which the help desk works, as built by {@code help-desk/} into this jar. */
package jp.machi_id.keycloak.helpdesk;
