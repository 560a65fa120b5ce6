package jp.machi_id.keycloak.notices;

import java.net.URI;

/**
 * One notice, ready to be sent.
 *
 * @param alarm its link "this wasn't me"
 */
record Notice(NoticeKind kind, URI alarm) {

    /** The link stays out of logs. */
    @Override
    public String toString() {
        return "Notice[" + kind.id() + "]";
    }
}
