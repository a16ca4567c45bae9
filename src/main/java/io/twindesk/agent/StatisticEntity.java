package io.twindesk.agent;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A user's statistic. */
@Entity
@Table(name = "statistic")
@IdClass(StatisticKey.class)
class StatisticEntity {

	@Id
	@TenantId
	private @Nullable Long workspaceId;

	@Id
	private Long userId;

	@Id
	private String statistic;

	@Id
	private String primaryOption;

	@Id
	private String secondaryOption;

	private boolean watched;

	@SuppressWarnings("NullAway.Init") // for Hibernate
	protected StatisticEntity() {
	}

	StatisticEntity(long userId, StatisticName name) {
		this.userId = userId;
		this.statistic = name.statistic();
		this.primaryOption = name.primaryOption();
		this.secondaryOption = name.secondaryOption();
	}

	/** Creates a row with existing data. */
	static StatisticEntity of(long userId, Statistic statistic) {
		StatisticEntity row = new StatisticEntity(userId, statistic.name());
		row.watched = statistic.watched();
		return row;
	}

	void watch(boolean watched) {
		this.watched = watched;
	}

	Statistic toStatistic() {
		return new Statistic(new StatisticName(this.statistic, this.primaryOption, this.secondaryOption), this.watched);
	}

	long userId() {
		return this.userId;
	}

}
