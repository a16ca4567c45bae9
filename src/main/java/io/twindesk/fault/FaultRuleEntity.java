package io.twindesk.fault;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A rule's row. Rules are asked in the order of their places. */
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

	FaultRuleEntity(int place, Rule rule) {
		this.place = place;
		this.ruleId = rule.id();
		this.operation = rule.operation();
		this.userId = rule.userId();
		this.email = rule.email();
		this.afterCalls = rule.after();
		this.times = rule.times();
		this.action = rule.then().text();
		this.afterWrite = rule.afterWrite();
	}

	int place() {
		return this.place;
	}

	Rule toRule() {
		return new Rule(this.ruleId, this.operation, this.userId, this.email, this.afterCalls, this.times,
				Action.read(this.action), this.afterWrite);
	}

	CountedRule toCountedRule() {
		Rule rule = toRule();
		return new CountedRule(rule, this.matched, rule.applied(this.matched));
	}

}
