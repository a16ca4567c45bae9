package io.twindesk.agent;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The {@code statistic} table of the current workspace. */
interface StatisticRepository extends Repository<StatisticEntity, StatisticKey> {

	@Query("""
			select s from StatisticEntity s where s.userId = :userId
			order by s.statistic, s.primaryOption, s.secondaryOption
			""")
	List<StatisticEntity> findAll(long userId);

	@Query("""
			select s from StatisticEntity s
			where s.userId = :userId and s.statistic = :#{#name.statistic()}
			and s.primaryOption = :#{#name.primaryOption()} and s.secondaryOption = :#{#name.secondaryOption()}
			""")
	Optional<StatisticEntity> find(long userId, StatisticName name);

	@Query("select s from StatisticEntity s order by s.userId, s.statistic, s.primaryOption, s.secondaryOption")
	List<StatisticEntity> findAll();

}
