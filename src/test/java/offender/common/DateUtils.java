package offender.common;

/** A drawer for everything. */
public final class DateUtils {

    private DateUtils() {}
}
