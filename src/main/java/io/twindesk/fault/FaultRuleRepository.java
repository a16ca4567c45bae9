package io.twindesk.fault;

import java.util.List;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The {@code fault_rule} table of the current workspace. */
interface FaultRuleRepository extends Repository<FaultRuleEntity, FaultRuleKey> {

	@Query("select r from FaultRuleEntity r order by r.place")
	List<FaultRuleEntity> findAll();

	@Modifying
	@Query("update FaultRuleEntity r set r.matched = r.matched + 1 where r.place = :place and r.ruleId = :ruleId")
	int count(int place, String ruleId);

	@Query("select r.matched from FaultRuleEntity r where r.place = :place")
	long matched(int place);

	@Modifying(flushAutomatically = true, clearAutomatically = true)
	@Query("delete from FaultRuleEntity r")
	void deleteAll();

}
