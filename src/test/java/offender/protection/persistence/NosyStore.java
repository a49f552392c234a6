package offender.protection.persistence;

import offender.protection.web.OpenEndpoint;

/** A store that knows the web. */
public record NosyStore(OpenEndpoint endpoint) {}
