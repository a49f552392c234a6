package offender.protection.domain;

import org.camunda.bpm.engine.RuntimeService;

/** A domain that knows the engine. */
record EngineInTheDomain(RuntimeService runtime) {}
