package io.twindesk.fault;

/**
 * A rule and its statistics.
 *
 * @param matched number of requests that have matched it
 * @param applied number of those to which it was applied
 */
public record FaultRuleStats(FaultRule rule, long matched, long applied) {
}
