package io.twindesk.user;

import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The identification codes of the current workspace and their data. */
interface IdentificationRepository extends Repository<IdentificationAttributeEntity, IdentificationAttributeKey> {

	@Query("select d from IdentificationAttributeEntity d where d.code = :code order by d.place")
	List<IdentificationAttributeEntity> findAll(String code);

	@Query("select count(c) > 0 from IdentificationCodeEntity c where c.code = :code")
	boolean exists(String code);

	@Query("select c from IdentificationCodeEntity c order by c.createdAt, c.code")
	List<IdentificationCodeEntity> findCodes();

}
