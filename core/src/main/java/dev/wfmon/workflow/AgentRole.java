package dev.wfmon.workflow;

import java.util.List;
import java.util.Optional;

/** What an agent of the platform is there for. */
public enum AgentRole {
    /** Writes the code of a task. */
    IMPLEMENTATION("implementation"),
    /** Mends style and warnings, and says when the code is ready to be tested. */
    QUALITY("quality"),
    /** Reviews and tests. */
    TESTING("testing");

    /** All roles as configurations write them. */
    public static final List<String> KEYWORDS =
            List.of(values()).stream().map(AgentRole::keyword).toList();

    private final String keyword;

    AgentRole(String keyword) {
        this.keyword = keyword;
    }

    /** The role as a configuration writes it. */
    public String keyword() {
        return keyword;
    }

    /** The role of that keyword. */
    public static Optional<AgentRole> of(String keyword) {
        return List.of(values()).stream()
                .filter(role -> role.keyword.equals(keyword))
                .findFirst();
    }
}
