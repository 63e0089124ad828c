package spplus;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Methods stay short; SQL and other text blocks do not count. */
class MethodLengthTests {

    private static final int LONGEST_METHOD = 30;

    @Test
    void methodsStayShort() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, files, _ -> {}, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources()));
            var positions = Trees.instance(task).getSourcePositions();
            var tooLong = new ArrayList<String>();
            for (var unit : task.parse()) {
                new Methods(unit, positions, tooLong).scan(unit, null);
            }
            assertThat(tooLong).isEmpty();
        }
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static final class Methods extends TreeScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> tooLong;

        Methods(CompilationUnitTree unit, SourcePositions positions, List<String> tooLong) {
            this.unit = unit;
            this.positions = positions;
            this.tooLong = tooLong;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (method.getBody() != null) {
                long lines = lines(method);
                if (lines > LONGEST_METHOD) {
                    tooLong.add("%s %s: %d lines".formatted(unit.getSourceFile().getName(), method.getName(), lines));
                }
            }
            return super.visitMethod(method, nothing);
        }

        private long lines(MethodTree method) {
            try {
                var source = unit.getSourceFile().getCharContent(true).toString();
                int from = (int) positions.getStartPosition(unit, method.getBody());
                int to = (int) positions.getEndPosition(unit, method.getBody());
                var body = source.substring(from, to).replaceAll("(?s)\"\"\".*?\"\"\"", "text");
                return body.lines().count() - 2;
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
