/**
 * Classes that break the architecture rules on purpose. They live outside the application's root package, so that neither
 * component scan nor module detection finds them.
 */
package offender;
