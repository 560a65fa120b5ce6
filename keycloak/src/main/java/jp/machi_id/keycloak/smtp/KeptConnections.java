package jp.machi_id.keycloak.smtp;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Connections that wait for a mail. The one that came last is taken first, so the others may go. */
final class KeptConnections {

    private final int most;
    private final Duration idle;
    private final Map<MailServer, Deque<Waiting>> waiting = new HashMap<>();

    /**
     * @param most waiting for one server
     * @param idle how long one waits before it is closed
     */
    KeptConnections(int most, Duration idle) {
        this.most = most;
        this.idle = idle;
    }

    /** A connection that the server still holds, for the caller alone; null if there is none. */
    Connection take(MailServer server) {
        for (Waiting next = poll(server); next != null; next = poll(server)) {
            if (next.connection.isAlive()) {
                return next.connection;
            }
            next.connection.close();
        }
        return null;
    }

    /** Takes a connection back, to be taken again or closed in time. */
    void keep(MailServer server, Connection connection) {
        Waiting back = new Waiting(connection);
        if (!connection.isGoodForMore() || !push(server, back)) {
            connection.close();
            return;
        }
        CompletableFuture.delayedExecutor(idle.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> closeIfWaiting(server, back));
    }

    private void closeIfWaiting(MailServer server, Waiting each) {
        if (remove(server, each)) {
            each.connection.close();
        }
    }

    private synchronized Waiting poll(MailServer server) {
        Deque<Waiting> those = waiting.get(server);
        return those == null ? null : those.pollFirst();
    }

    private synchronized boolean push(MailServer server, Waiting each) {
        Deque<Waiting> those = waiting.computeIfAbsent(server, any -> new ArrayDeque<>());
        if (those.size() >= most) {
            return false;
        }
        those.addFirst(each);
        return true;
    }

    private synchronized boolean remove(MailServer server, Waiting each) {
        Deque<Waiting> those = waiting.get(server);
        boolean was = those != null && those.remove(each);
        if (was && those.isEmpty()) {
            waiting.remove(server);
        }
        return was;
    }

    /** One wait of a connection: the end of an earlier one must not end a later one. */
    private static final class Waiting {

        private final Connection connection;

        Waiting(Connection connection) {
            this.connection = connection;
        }
    }
}
