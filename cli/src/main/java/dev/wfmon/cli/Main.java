package dev.wfmon.cli;

import dev.wfmon.cli.command.Cancellation;
import dev.wfmon.cli.command.WfmonCommand;
import dev.wfmon.cli.settings.Environment;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.annotations.QuarkusMain;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Starts the program. */
@QuarkusMain
@Singleton
public class Main implements QuarkusApplication {

    private final Cancellation cancellation = new Cancellation();

    public static void main(String... args) {
        Quarkus.run(Main.class, args);
    }

    @Override
    public int run(String... args) {
        try {
            return WfmonCommand.line(Environment.ofProcess(), cancellation).execute(args);
        } finally {
            cancellation.finish();
        }
    }

    /** Comes before Quarkus closes connections, so that what is under way can end when a signal stops the program. */
    void stop(@Observes ShutdownEvent event) {
        if (!event.isStandardShutdown()) {
            cancellation.endProcess();
        }
    }
}
