package jp.machi_id.keycloak.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Takes mails by SMTP (RFC 5321) and tells by which connection each one came. */
final class FakeMailServer implements AutoCloseable {

    /** What the server was told, e.g. {@code 1 DATA}: the connection's number and the command. */
    final BlockingQueue<String> commands = new LinkedBlockingQueue<>();

    private final ServerSocket listening;
    private final List<Socket> connections = new ArrayList<>();
    private volatile String refused = "";
    private volatile boolean gone;

    FakeMailServer() throws IOException {
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        inBackground(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Recipients with this in their address are refused from now on. */
    void refuse(String part) {
        refused = part;
    }

    /** Ends all connections, as a server does with clients that say nothing for long. */
    void hangUp() throws IOException {
        synchronized (connections) {
            for (Socket each : connections) {
                each.close();
            }
        }
    }

    /** Talks to nobody any more; it keeps its port, which somebody else's server might take otherwise. */
    void leave() throws IOException {
        gone = true;
        hangUp();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        hangUp();
    }

    private void accept() throws IOException {
        while (!listening.isClosed()) {
            Socket connection = listening.accept();
            if (gone) {
                connection.close();
                continue;
            }
            int number;
            synchronized (connections) {
                connections.add(connection);
                number = connections.size();
            }
            inBackground(() -> serve(connection, number));
        }
    }

    private void serve(Socket connection, int number) throws IOException {
        BufferedReader input =
                new BufferedReader(
                        new InputStreamReader(
                                connection.getInputStream(), StandardCharsets.UTF_8));
        say(connection, "220 ready");
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            String command = line.split("[ :]")[0];
            commands.add(number + " " + command);
            if (command.equals("DATA")) {
                say(connection, "354 go on");
                while (!input.readLine().equals(".")) {
                    // The mail itself is nobody's business here.
                }
            }
            say(connection, answer(command, line));
        }
    }

    private String answer(String command, String line) {
        if (command.equals("RCPT") && !refused.isEmpty() && line.contains(refused)) {
            return "550 no such person";
        }
        return command.equals("QUIT") ? "221 bye" : "250 ok";
    }

    private static void say(Socket connection, String line) throws IOException {
        connection.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private interface Work {
        void run() throws IOException;
    }

    /** Ends with the socket it works on. */
    private static void inBackground(Work work) {
        Thread thread =
                new Thread(
                        () -> {
                            try {
                                work.run();
                            } catch (IOException e) {
                                // Closed, by the test or by the client.
                            }
                        });
        thread.setDaemon(true);
        thread.start();
    }
}
