package io.twindesk.agent;

import java.util.List;
import java.util.Set;

import io.twindesk.transaction.RetriedOnLockFailure;
import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and changes the statistics on users' dashboards. */
@Service
@Transactional
@RetriedOnLockFailure
public class StatisticService {

	private static final Set<String> STATISTICS = Set.of("statistics");

	private final StatisticRepository statistics;

	private final AgentStore rows;

	private final EntityManager entityManager;

	StatisticService(StatisticRepository statistics, AgentStore rows, EntityManager entityManager) {
		this.statistics = statistics;
		this.rows = rows;
		this.entityManager = entityManager;
	}

	/** Adds a statistic; an existing one stays unchanged. */
	public void add(long userId, StatisticName name) {
		this.rows.lock(userId);
		if (this.statistics.find(userId, name).isEmpty()) {
			this.entityManager.persist(new StatisticEntity(userId, name));
			this.rows.changed(userId, STATISTICS);
		}
	}

	/**
	 * Removes a statistic.
	 * @throws StatisticNotFoundException if it does not exist
	 */
	public void remove(long userId, StatisticName name) {
		this.entityManager.remove(lock(userId, name));
		this.rows.changed(userId, STATISTICS);
	}

	/**
	 * Sets whether the user watches a statistic.
	 * @throws StatisticNotFoundException if it does not exist
	 */
	public void watch(long userId, StatisticName name, boolean watched) {
		lock(userId, name).watch(watched);
		this.rows.changed(userId, STATISTICS);
	}

	/** Returns a user's statistics, by name and options. */
	@Transactional(readOnly = true)
	public List<Statistic> of(long userId) {
		return this.statistics.findAll(userId).stream().map(StatisticEntity::toStatistic).toList();
	}

	private StatisticEntity lock(long userId, StatisticName name) {
		this.rows.lock(userId);
		return this.statistics.find(userId, name).orElseThrow(() -> new StatisticNotFoundException(userId, name));
	}

}
