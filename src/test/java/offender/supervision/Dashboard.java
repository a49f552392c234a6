package offender.supervision;

/** What nobody may depend on. */
public record Dashboard() {}
