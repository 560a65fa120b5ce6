/**
 * Sign-in and step-up by My Number card: the identity provider {@code digital-agency-app} (the
 * Digital Agency's app, デジタル認証アプリ), the steps of its flows, and what a citizen takes over
 * from the card. Level 3 is given here and nowhere else, after the app said how it had looked at
 * the card.
 */
package jp.machi_id.keycloak.mynumber;
