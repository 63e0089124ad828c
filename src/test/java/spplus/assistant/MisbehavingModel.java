package spplus.assistant;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/** A chat endpoint on a real port that answers as told, and keeps what it was asked. */
public final class MisbehavingModel implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile Behaviour behaviour = exchange -> send(exchange, 500, "");

    public MisbehavingModel() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            behaviour.answer(exchange);
        });
        server.start();
    }

    /** What it does with one call. */
    @FunctionalInterface
    public interface Behaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1/chat/completions");
    }

    public String lastAsked() {
        return asked.getLast();
    }

    public int calls() {
        return asked.size();
    }

    public void behaves(Behaviour how) {
        behaviour = how;
    }

    public void says(String content) {
        behaves(exchange -> send(exchange, 200, answer(content, "stop")));
    }

    public void isCutShort(String content) {
        behaves(exchange -> send(exchange, 200, answer(content, "length")));
    }

    public void fails(int status) {
        behaves(exchange -> send(exchange, status, "error on request, please resend prompt later."));
    }

    public void sends(String body) {
        behaves(exchange -> send(exchange, 200, body));
    }

    /** Headers at once, then nothing until the test is over. */
    public void hangsInTheBody() {
        behaves(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("{\"choices\": [".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            awaitClosing();
        });
    }

    /** Nothing at all until the test is over. */
    public void neverAnswers() {
        behaves(exchange -> awaitClosing());
    }

    /** Promises more than it sends, then hangs up. */
    public void hangsUp() {
        behaves(exchange -> {
            exchange.sendResponseHeaders(200, 10_000);
            exchange.getResponseBody().write(answer("Bonjour [1]", "stop").getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            exchange.close();
        });
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void awaitClosing() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String answer(String content, String finish) {
        return JSON.writeValueAsString(java.util.Map.of(
                "choices",
                List.of(java.util.Map.of(
                        "message",
                        java.util.Map.of("role", "assistant", "content", content),
                        "finish_reason",
                        finish))));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
