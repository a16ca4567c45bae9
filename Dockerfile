# Builds the server and leaves nothing in the image but a Java runtime and the jar.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY .mvn .mvn
COPY mvnw pom.xml ./
RUN ./mvnw -B -ntp dependency:go-offline
COPY src src
RUN ./mvnw -B -ntp -DskipTests package && java -Djarmode=tools -jar target/twindesk.jar extract --destination app

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /data --create-home twindesk
COPY --from=build /build/app /app
USER 10001
WORKDIR /data
EXPOSE 8080
# a heap that fits the container; no half-dead process after running out of it
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "-jar", "/app/twindesk.jar"]
