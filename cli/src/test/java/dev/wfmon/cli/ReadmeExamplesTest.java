package dev.wfmon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The classes that READMEs show compile. */
class ReadmeExamplesTest {

    private static final Pattern JAVA = Pattern.compile("```java\\R(.*?)```", Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile("^(?:public )?class (\\w+)", Pattern.MULTILINE);

    @Test
    void compile(@TempDir Path classes) throws IOException {
        List<Example> examples = Stream.of("promql", "grafana-model")
                .flatMap(ReadmeExamplesTest::examples)
                .toList();
        assertThat(examples).hasSizeGreaterThanOrEqualTo(3);
        StringWriter errors = new StringWriter();
        List<String> options =
                List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none");
        boolean isCompiled = ToolProvider.getSystemJavaCompiler()
                .getTask(errors, null, null, options, null, examples)
                .call();
        assertThat(isCompiled).as(errors.toString()).isTrue();
    }

    private static Stream<Example> examples(String module) {
        return JAVA.matcher(read(Path.of("..", module, "README.md")))
                .results()
                .flatMap(block -> CLASS.matcher(block.group(1))
                        .results()
                        .map(name -> new Example(name.group(1), block.group(1))));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Example extends SimpleJavaFileObject {

        private final String text;

        Example(String className, String text) {
            super(URI.create("string:///" + className + ".java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
