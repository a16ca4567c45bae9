package io.twindesk.user;

import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The {@code custom_field} table of the current workspace. */
interface CustomFieldRepository extends Repository<CustomFieldEntity, CustomFieldKey> {

	@Query("select f from CustomFieldEntity f order by f.id")
	List<CustomFieldEntity> findAll();

}
