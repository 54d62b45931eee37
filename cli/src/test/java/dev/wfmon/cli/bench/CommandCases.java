package dev.wfmon.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plays every case; {@code -Dgolden.update=true} rewrites them as they went. */
public abstract class CommandCases {

    private final Program program;

    protected CommandCases(Program program) {
        this.program = program;
    }

    static Stream<CommandCase> cases() {
        return CommandCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void printsWhatTheCaseSays(CommandCase command, @TempDir Path folder) throws IOException {
        String played = command.play(program, folder);
        if (Boolean.getBoolean("golden.update")) {
            command.update(played);
        }
        assertThat(played).isEqualTo(command.expected());
    }
}
