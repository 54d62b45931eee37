package dev.wfmon.promql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of parsing a query.
 *
 * @param source the query as given
 * @param expr the tree; null when the syntax is wrong, present when at most the types are
 * @param problems all that is wrong, the first found first; empty for a valid query
 * @param comments the comments, in the order of the text
 * @param requirements what the query needs of its server, as far as not every server has it, in the order of the text
 */
public record ParseResult(
        String source,
        @Nullable Expr expr,
        List<Problem> problems,
        List<Comment> comments,
        List<Requirement> requirements) {

    public ParseResult {
        problems = List.copyOf(problems);
        comments = List.copyOf(comments);
        requirements = List.copyOf(requirements);
    }

    /** Whether the server that the query was parsed for would accept it. */
    public boolean isValid() {
        return problems.isEmpty();
    }

    /**
     * The tree of a valid query.
     *
     * @throws PromqlException when the query is not valid
     */
    public Expr orThrow() {
        if (expr == null || !isValid()) {
            throw new PromqlException(this);
        }
        return expr;
    }
}
