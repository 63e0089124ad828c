package spplus.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;

/** A small HTTP/1.1 client that keeps connections open and does as little as it can, so that the server is measured. */
final class Load {

    private static final int CONNECTIONS = 8;

    private Load() {}

    /** Requests a second over a span, on eight connections; a status other than 2xx or 3xx fails the case. */
    static double requestsPerSecond(URI site, Duration span, IntFunction<String> paths) {
        var done = new LongAdder();
        var counter = new AtomicInteger();
        long end = System.nanoTime() + span.toNanos();
        run(() -> {
            try (var connection = new Connection(site)) {
                while (System.nanoTime() < end) {
                    connection.get(paths.apply(counter.getAndIncrement()));
                    done.increment();
                }
            }
        });
        return done.sum() / (span.toNanos() / 1e9);
    }

    /** Requests a second to send prepared bodies, each once. */
    static double postsPerSecond(URI site, List<Post> posts) {
        var next = new AtomicInteger();
        long start = System.nanoTime();
        run(() -> {
            try (var connection = new Connection(site)) {
                for (int i = next.getAndIncrement(); i < posts.size(); i = next.getAndIncrement()) {
                    connection.post(posts.get(i));
                }
            }
        });
        return posts.size() / ((System.nanoTime() - start) / 1e9);
    }

    private static void run(Work work) {
        var threads = new ArrayList<Thread>();
        var failure = new AtomicReference<Throwable>();
        for (int i = 0; i < CONNECTIONS; i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                try {
                    work.run();
                } catch (IOException | RuntimeException e) {
                    failure.set(e);
                }
            }));
        }
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        if (failure.get() != null) {
            throw new IllegalStateException(failure.get());
        }
    }

    /** A form to send. @param from address that a trusted proxy says it comes from */
    record Post(String path, String body, String from) {}

    private interface Work {
        void run() throws IOException;
    }

    private static final class Connection implements AutoCloseable {

        private final URI site;
        private Socket socket = new Socket();
        private InputStream in = InputStream.nullInputStream();

        Connection(URI site) throws IOException {
            this.site = site;
            open();
        }

        private void open() throws IOException {
            socket = new Socket(site.getHost(), site.getPort());
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        }

        void get(String path) throws IOException {
            send("GET " + path + " HTTP/1.1\r\nHost: " + site.getHost() + "\r\nAccept-Encoding: gzip\r\n\r\n");
        }

        void post(Post post) throws IOException {
            send("POST " + post.path() + " HTTP/1.1\r\nHost: " + site.getHost()
                    + "\r\nX-Forwarded-For: " + post.from()
                    + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                    + post.body().length() + "\r\n\r\n" + post.body());
        }

        private void send(String request) throws IOException {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var status = line();
            if (!status.startsWith("HTTP/1.1 2") && !status.startsWith("HTTP/1.1 3")) {
                throw new IOException(
                        status + " to " + request.lines().findFirst().orElse(""));
            }
            long length = 0;
            boolean chunked = false;
            boolean last = false;
            for (var header = line(); !header.isEmpty(); header = line()) {
                var lower = header.toLowerCase(Locale.ROOT);
                if (lower.startsWith("content-length:")) {
                    length = Long.parseLong(lower.substring(15).strip());
                } else if (lower.startsWith("transfer-encoding:")) {
                    chunked = lower.contains("chunked");
                } else if (lower.equals("connection: close")) {
                    last = true;
                }
            }
            skipBody(length, chunked);
            if (last) {
                socket.close();
                open();
            }
        }

        private void skipBody(long length, boolean chunked) throws IOException {
            if (!chunked) {
                in.skipNBytes(length);
                return;
            }
            for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
                in.skipNBytes(size + 2L);
            }
            line();
        }

        private String line() throws IOException {
            var text = new StringBuilder(64);
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new IOException("the server closed the connection");
                }
                if (c != '\r') {
                    text.append((char) c);
                }
            }
            return text.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
