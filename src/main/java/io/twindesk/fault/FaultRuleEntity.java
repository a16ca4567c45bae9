package io.twindesk.fault;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** The row of a rule. Rules are evaluated in the order of their places. */
@Entity
@Table(name = "fault_rule")
@IdClass(FaultRuleKey.class)
class FaultRuleEntity {

	@Id
	@TenantId
	private @Nullable Long workspaceId;

	@Id
	private Integer place;

	private String ruleId;

	private String operation;

	private @Nullable Long userId;

	private @Nullable String email;

	private long afterCalls;

	private @Nullable Long times;

	private String action;

	private boolean afterWrite;

	private long matched;

	@SuppressWarnings("NullAway.Init") // for Hibernate
	protected FaultRuleEntity() {
	}

	FaultRuleEntity(int place, FaultRule faultRule) {
		this.place = place;
		this.ruleId = faultRule.id();
		this.operation = faultRule.operation();
		this.userId = faultRule.userId();
		this.email = faultRule.email();
		this.afterCalls = faultRule.after();
		this.times = faultRule.times();
		this.action = faultRule.then().text();
		this.afterWrite = faultRule.afterWrite();
	}

	int place() {
		return this.place;
	}

	FaultRule toRule() {
		return new FaultRule(this.ruleId, this.operation, this.userId, this.email, this.afterCalls, this.times,
				FaultAction.read(this.action), this.afterWrite);
	}

	FaultRuleStats toCountedRule() {
		FaultRule faultRule = toRule();
		return new FaultRuleStats(faultRule, this.matched, faultRule.applied(this.matched));
	}

}
