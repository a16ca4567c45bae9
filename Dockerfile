# Builds the server and leaves nothing in the image but a Java runtime, the executable and the
# archive that it starts from.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY .mvn .mvn
COPY mvnw pom.xml ./
RUN ./mvnw -B -ntp dependency:go-offline
COPY src src
RUN ./mvnw -B -ntp -DskipTests package

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /data --create-home twindesk
COPY --from=build /build/target/twindesk /app/twindesk
# for the runtime of this image; the user of the container only reads it
ENV XDG_CACHE_HOME=/app/cache
RUN /app/twindesk prepare && chmod -R a+rX /app/cache
USER 10001
WORKDIR /data
EXPOSE 8080
# with a persistent database: a heap that fits the container
ENV TWINDESK_JAVA_OPTS=-XX:MaxRAMPercentage=75
ENTRYPOINT ["/app/twindesk"]
