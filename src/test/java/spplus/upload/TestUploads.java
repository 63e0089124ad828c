package spplus.upload;

import java.nio.charset.StandardCharsets;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.multipart.MultipartFile;

/** Reads files at once, beside the job that does it every few seconds, for tests. */
@TestComponent
public class TestUploads {

    private final UploadRunner runner;

    TestUploads(UploadRunner runner) {
        this.runner = runner;
    }

    public void work() {
        runner.work();
    }

    public boolean step() {
        return runner.step();
    }

    public static MultipartFile file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public static MultipartFile file(String name, byte[] bytes) {
        return new MockMultipartFile("fichier", name, null, bytes);
    }
}
