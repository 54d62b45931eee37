package dev.wfmon.alert.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Checks the syntax of templates as Go's {@code text/template} does: actions, pipelines, variables and the functions
 * that are known. What a template would write is not looked at.
 *
 * <pre>{@code
 * GoTemplate alert = GoTemplate.of(Set.of("humanize"), Set.of("$labels", "$value"));
 * alert.problem("{{ $value | humanise }}"); // offset 12: the function humanise is not known here
 * }</pre>
 */
public final class GoTemplate {

    /** What is wrong, and at which character of the template. */
    public record Problem(int offset, String message) {}

    private static final Set<String> BUILT_IN = Set.of(
            "and",
            "or",
            "not",
            "len",
            "index",
            "slice",
            "call",
            "html",
            "js",
            "print",
            "printf",
            "println",
            "urlquery",
            "eq",
            "ge",
            "gt",
            "le",
            "lt",
            "ne");

    private final Set<String> functions;
    private final Set<String> variables;

    private GoTemplate(Set<String> functions, Set<String> variables) {
        this.functions = functions;
        this.variables = variables;
    }

    /**
     * Templates that know some functions and variables besides those of the language itself.
     *
     * @param variables with their dollar signs
     */
    public static GoTemplate of(Set<String> functions, Set<String> variables) {
        Set<String> known = new HashSet<>(functions);
        known.addAll(BUILT_IN);
        return new GoTemplate(Set.copyOf(known), Set.copyOf(variables));
    }

    /** The first thing that is wrong with a template. */
    public Optional<Problem> problem(String template) {
        try {
            new Parse(new GoTemplateLexer(template)).all();
            return Optional.empty();
        } catch (GoTemplateLexer.Mistake e) {
            return Optional.of(new Problem(e.offset(), e.getMessage()));
        }
    }

    private enum Block {
        IF,
        WITH,
        RANGE,
        DEFINE
    }

    /** An open block: its else may come once, and its variables go with it. */
    private static final class Open {

        private final Block block;
        private final int offset;
        private final int scope;
        private boolean hasElse;

        Open(Block block, int offset, int scope) {
            this.block = block;
            this.offset = offset;
            this.scope = scope;
        }
    }

    private final class Parse {

        private final GoTemplateLexer lexer;
        private final Deque<Open> blocks = new ArrayDeque<>();
        private final Deque<String> scope = new ArrayDeque<>();

        Parse(GoTemplateLexer lexer) {
            this.lexer = lexer;
        }

        void all() throws GoTemplateLexer.Mistake {
            while (lexer.nextAction()) {
                action();
            }
            if (!blocks.isEmpty()) {
                Open open = blocks.getFirst();
                throw lexer.mistake(open.offset, lower(open.block) + " has no {{ end }}");
            }
        }

        private void action() throws GoTemplateLexer.Mistake {
            lexer.skipSpace();
            int start = lexer.offset();
            switch (lexer.peekWord()) {
                case "if" -> open(Block.IF, start);
                case "with" -> open(Block.WITH, start);
                case "range" -> open(Block.RANGE, start);
                case "else" -> otherwise(start);
                case "end" -> end(start);
                case "define" -> define(start);
                case "block" -> block(start);
                case "template" -> include();
                case "break", "continue" -> leave(start);
                default -> pipeline("a command", false);
            }
            lexer.endAction();
        }

        private void open(Block block, int start) throws GoTemplateLexer.Mistake {
            String word = lexer.word();
            blocks.push(new Open(block, start, scope.size()));
            pipeline(word, block == Block.RANGE);
        }

        private void otherwise(int start) throws GoTemplateLexer.Mistake {
            lexer.word();
            Open open = blocks.peek();
            if (open == null || open.block == Block.DEFINE) {
                throw lexer.mistake(start, "{{ else }} stands outside of if, with and range");
            }
            if (open.hasElse) {
                throw lexer.mistake(start, "a second {{ else }} for one " + lower(open.block));
            }
            lexer.skipSpace();
            String word = lexer.peekWord();
            if (word.equals("if") && open.block == Block.IF) {
                lexer.word();
                pipeline("else if", false);
            } else if (word.equals("with") && open.block == Block.WITH) {
                lexer.word();
                pipeline("else with", false);
            } else {
                open.hasElse = true;
            }
        }

        private void end(int start) throws GoTemplateLexer.Mistake {
            lexer.word();
            if (blocks.isEmpty()) {
                throw lexer.mistake(start, "{{ end }} ends nothing");
            }
            int size = blocks.pop().scope;
            while (scope.size() > size) {
                scope.pop();
            }
        }

        private void define(int start) throws GoTemplateLexer.Mistake {
            lexer.word();
            if (!blocks.isEmpty()) {
                throw lexer.mistake(start, "{{ define }} stands inside of another block");
            }
            lexer.skipSpace();
            lexer.string("define");
            blocks.push(new Open(Block.DEFINE, start, scope.size()));
        }

        private void block(int start) throws GoTemplateLexer.Mistake {
            lexer.word();
            lexer.skipSpace();
            lexer.string("block");
            blocks.push(new Open(Block.DEFINE, start, scope.size()));
            pipeline("block", false);
        }

        private void include() throws GoTemplateLexer.Mistake {
            lexer.word();
            lexer.skipSpace();
            lexer.string("template");
            lexer.skipSpace();
            if (!lexer.isActionEnd()) {
                pipeline("template", false);
            }
        }

        private void leave(int start) throws GoTemplateLexer.Mistake {
            String word = lexer.word();
            boolean isInRange = blocks.stream().anyMatch(open -> open.block == Block.RANGE);
            if (!isInRange) {
                throw lexer.mistake(start, "{{ " + word + " }} stands outside of range");
            }
        }

        private void pipeline(String where, boolean isRange) throws GoTemplateLexer.Mistake {
            lexer.skipSpace();
            declaration(isRange);
            int stage = 0;
            do {
                lexer.skipSpace();
                int start = lexer.offset();
                if (isPipelineEnd()) {
                    throw lexer.mistake(start, "a value is missing for " + where);
                }
                command(stage++, start);
                lexer.skipSpace();
            } while (lexer.accept('|'));
        }

        private boolean isPipelineEnd() {
            return lexer.isActionEnd() || lexer.isAt(')') || lexer.isAt('|');
        }

        /** {@code $x :=}, {@code $x =} and, for a range, {@code $i, $x :=}. */
        private void declaration(boolean isRange) throws GoTemplateLexer.Mistake {
            int start = lexer.offset();
            if (!lexer.isAt('$')) {
                return;
            }
            String first = lexer.variable();
            lexer.skipSpace();
            String second = "";
            if (isRange && lexer.accept(',')) {
                lexer.skipSpace();
                second = lexer.variable();
                lexer.skipSpace();
            }
            if (lexer.accept(":=")) {
                scope.push(first);
                if (!second.isEmpty()) {
                    scope.push(second);
                }
            } else if (lexer.accept("=")) {
                known(first, start);
            } else if (second.isEmpty()) {
                lexer.back(start);
            } else {
                throw lexer.mistake(lexer.offset(), "range lacks := behind its variables");
            }
        }

        private void command(int stage, int start) throws GoTemplateLexer.Mistake {
            boolean isFirst = true;
            while (!isPipelineEnd()) {
                boolean isLiteral = operand();
                if (isFirst && isLiteral && stage > 0) {
                    throw lexer.mistake(start, "what stands behind | must be a function, not a value");
                }
                isFirst = false;
                if (!lexer.skipSpace() && !isPipelineEnd()) {
                    throw lexer.mistake(
                            lexer.offset(), "\"" + lexer.glance() + "\" is unexpected behind a value; leave a space");
                }
            }
        }

        /** One argument, such as {@code (index $labels "a").b}; whether it is one that nothing can be piped into. */
        private boolean operand() throws GoTemplateLexer.Mistake {
            int start = lexer.offset();
            boolean isLiteral = false;
            if (lexer.accept('(')) {
                pipeline("the parentheses", false);
                lexer.close(start);
            } else if (lexer.isAt('$')) {
                known(lexer.variable(), start);
            } else if (lexer.isAt('.')) {
                isLiteral = lexer.dotOrField();
            } else if (lexer.isWord()) {
                isLiteral = word(lexer.word(), start);
            } else {
                lexer.literal();
                isLiteral = true;
            }
            fields(isLiteral, start);
            return isLiteral;
        }

        private void fields(boolean isLiteral, int start) throws GoTemplateLexer.Mistake {
            while (lexer.isAt('.')) {
                if (isLiteral) {
                    throw lexer.mistake(start, "a value has no fields: \"" + lexer.glance() + "\"");
                }
                if (lexer.dotOrField()) {
                    throw lexer.mistake(lexer.offset(), "a field's name is missing behind the dot");
                }
            }
        }

        private boolean word(String word, int start) throws GoTemplateLexer.Mistake {
            if (word.equals("true") || word.equals("false") || word.equals("nil")) {
                return true;
            }
            if (!functions.contains(word)) {
                throw lexer.mistake(start, "the function " + word + " is not known here");
            }
            return false;
        }

        private void known(String variable, int start) throws GoTemplateLexer.Mistake {
            if (!variable.equals("$") && !scope.contains(variable) && !variables.contains(variable)) {
                throw lexer.mistake(start, "the variable " + variable + " is not known here");
            }
        }

        private static String lower(Block block) {
            return block.name().toLowerCase(Locale.ROOT);
        }
    }
}
