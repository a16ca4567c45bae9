package io.twindesk.fault;

/**
 * A rule and what it has done.
 *
 * @param matched how many calls have reached it that it is for
 * @param applied to how many of them it was applied
 */
public record FaultRuleStats(FaultRule rule, long matched, long applied) {
}
