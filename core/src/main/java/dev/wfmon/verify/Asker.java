package dev.wfmon.verify;

import dev.wfmon.json.JsonObject;
import dev.wfmon.target.TargetException;
import dev.wfmon.target.TargetException.Reason;
import dev.wfmon.verify.Judge.Verdict;
import dev.wfmon.verify.Unknowns.Finding;
import java.time.Duration;

/** Asks questions and says what came of each. */
final class Asker {

    private final LiveData live;
    private final Unknowns unknowns;

    Asker(LiveData live, Unknowns unknowns) {
        this.live = live;
        this.unknowns = unknowns;
    }

    /**
     * Asks one question; a fault of it alone is its result.
     *
     * @throws TargetException when no question will be answered, since the credentials are refused
     */
    Check ask(Question question) throws TargetException {
        long start = System.nanoTime();
        try {
            JsonObject answer = live.query(question.body());
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            Verdict verdict = Judge.read(answer, Question.REF_ID, question.expr());
            Status status = verdict.isError() ? Status.ERROR : verdict.series() > 0 ? Status.OK : Status.NO_DATA;
            Check check = check(question, status, verdict.series(), took, verdict.message());
            return status == Status.NO_DATA ? explained(question, check) : check;
        } catch (TargetException e) {
            return failed(question, e, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private Check explained(Question question, Check check) throws TargetException {
        Finding finding = reason(question);
        if (finding.kind() == Unknowns.Kind.REMARK && question.isQuietWhenWell()) {
            return check.with(Status.OK, check.message());
        }
        return check.with(statusOf(finding), finding.message().isEmpty() ? check.message() : finding.message());
    }

    /** A data source that does not tell what it knows leaves the reason open. */
    private Finding reason(Question question) throws TargetException {
        try {
            return unknowns.find(question.source(), question.expr(), question.range());
        } catch (TargetException e) {
            if (e.reason() == Reason.DENIED) {
                throw e;
            }
            return Finding.NONE;
        }
    }

    /** Of a query without data. */
    static Status statusOf(Finding finding) {
        return switch (finding.kind()) {
            case REMARK, UNRECORDED -> Status.NO_DATA;
            case UNKNOWN -> Status.UNKNOWN;
        };
    }

    private static Check failed(Question question, TargetException fault, Duration took) throws TargetException {
        if (fault.reason() == Reason.DENIED) {
            throw fault;
        }
        return check(question, Status.ERROR, 0, took, fault.getMessage());
    }

    private static Check check(Question question, Status status, int series, Duration took, String message) {
        return new Check(
                question.resource(),
                question.subject(),
                question.part(),
                question.expr(),
                status,
                series,
                took,
                message);
    }
}
