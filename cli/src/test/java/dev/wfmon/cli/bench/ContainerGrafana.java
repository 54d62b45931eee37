package dev.wfmon.cli.bench;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** A server in a container of its own. */
final class ContainerGrafana implements Grafana {

    private static final DockerImageName IMAGE = DockerImageName.parse("grafana/grafana:12.4.0");
    private static final int PORT = 3000;

    private final GenericContainer<?> container;
    private final LiveGrafana server;

    private ContainerGrafana(GenericContainer<?> container) {
        this.container = container;
        URI address = URI.create("http://" + container.getHost() + ":" + container.getMappedPort(PORT));
        this.server = LiveGrafana.ofUser(address, "admin", "admin");
    }

    /** Testcontainers is asked only where there is something to find, since it complains at length otherwise. */
    static boolean isPossible() {
        boolean mayBeThere = System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
        return mayBeThere && DockerClientFactory.instance().isDockerAvailable();
    }

    @SuppressWarnings("resource") // closed by close()
    static ContainerGrafana start() {
        GenericContainer<?> container = new GenericContainer<>(IMAGE)
                .withExposedPorts(PORT)
                .waitingFor(Wait.forHttp("/api/health").forPort(PORT));
        container.start();
        return new ContainerGrafana(container);
    }

    @Override
    public URI address() {
        return server.address();
    }

    @Override
    public Map<String, String> credentials() {
        return server.credentials();
    }

    @Override
    public String authorization() {
        return server.authorization();
    }

    @Override
    public String description() {
        return "container " + IMAGE + ", " + server.description();
    }

    @Override
    public void close() {
        container.stop();
    }
}
