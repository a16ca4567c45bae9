package io.twindesk.user;

import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The {@code custom_field_value} table of the current workspace. */
interface CustomFieldValueRepository extends Repository<CustomFieldValueEntity, CustomFieldValueKey> {

	@Query("select v from CustomFieldValueEntity v where v.userId = :user order by v.place")
	List<CustomFieldValueEntity> findAll(long user);

}
