# The libraries are put together in one stage and copied into the next, so that no installer's leavings go along.
FROM python:3.13-slim AS libraries
COPY requirements.lock /tmp/requirements.lock
RUN python -m venv --without-pip /venv \
 && python -m pip --python /venv/bin/python install --no-cache-dir --no-deps --require-hashes -r /tmp/requirements.lock

FROM python:3.13-slim
ENV PATH=/venv/bin:$PATH \
    PYTHONPATH=/app \
    PYTHONUNBUFFERED=1 \
    PYTHONUTF8=1 \
    MPLCONFIGDIR=/tmp/matplotlib \
    KNOWLEDGE_DIR=/app/knowledge \
    SEEDS_DIR=/app/seeds \
    DATA_DIR=/app/data
WORKDIR /app
COPY --from=libraries /venv /venv
COPY bot bot
COPY knowledge knowledge
COPY seeds seeds
RUN python -m compileall -q bot \
 && printf '#!/bin/sh\nexec python -m bot "$@"\n' > /usr/local/bin/bot && chmod 755 /usr/local/bin/bot \
 && useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin bot \
 && mkdir data && chown bot: data
USER 10001
# Healthy means: Telegram was heard not long ago; a process that merely runs is not enough.
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s --retries=3 CMD ["python", "-m", "bot", "health"]
ENTRYPOINT ["python", "-m", "bot"]
CMD ["run"]
