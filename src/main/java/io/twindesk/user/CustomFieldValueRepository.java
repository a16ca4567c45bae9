package io.twindesk.user;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The {@code custom_field_value} table of the current workspace. */
interface CustomFieldValueRepository extends Repository<CustomFieldValueEntity, CustomFieldValueKey> {

	@Query("select v from CustomFieldValueEntity v where v.userId in :users order by v.userId, v.place")
	List<CustomFieldValueEntity> findAll(Collection<Long> users);

}
