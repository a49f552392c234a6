package offender.caseload;

/** What nobody may depend on. */
public record Replay() {}
