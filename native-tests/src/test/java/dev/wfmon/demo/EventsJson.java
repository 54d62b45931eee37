package dev.wfmon.demo;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import dev.wfmon.instrument.PlatformEvent;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.stream.Stream;

/** Events as JSON: {@code {"event": "agent.Started", "agent": "REX", "taskId": "15"}}. */
@Singleton
class EventsJson implements ObjectMapperCustomizer {

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
    private interface Named {}

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.addMixIn(PlatformEvent.class, Named.class);
        kinds().forEach(kind -> mapper.registerSubtypes(new NamedType(kind, nameOf(kind))));
    }

    static Stream<Class<?>> kinds() {
        return Arrays.stream(PlatformEvent.class.getPermittedSubclasses())
                .flatMap(group -> Arrays.stream(group.getPermittedSubclasses()));
    }

    /** {@code agent.Started} for {@code AgentEvent.Started}. */
    static String nameOf(Class<?> kind) {
        String group = kind.getEnclosingClass().getSimpleName().replace("Event", "");
        return Character.toLowerCase(group.charAt(0)) + group.substring(1) + "." + kind.getSimpleName();
    }
}
