import { Button } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Warning20Filled } from "@fluentui/react-icons/svg/warning";
import { useMemo, useState } from "react";
import { Spinner } from "../../components/Spinner.tsx";
import { CopyButton } from "../../components/CopyButton.tsx";
import { focusTitle, Header, Screen } from "../../components/Screen.tsx";
import { useWording } from "../../components/WordingContext.tsx";
import type { Files } from "../createBulk.ts";
import { FilterChips } from "../../components/FilterChips.tsx";
import { RowLine } from "../rows/RowLine.tsx";
import { RowList } from "../../components/RowList.tsx";
import { reasonCode } from "../rows/rowText.ts";
import { useBulkStyles } from "../useBulkStyles.ts";
import { MessageCard } from "../../components/MessageCard.tsx";
import { addsContacts } from "./jobText.ts";
import {
  canRetry,
  createReport,
  createReportTable,
  reportText,
  rowResultText,
  toReportFilter,
  type ReportFilter,
} from "./report.ts";
import type { CurrentJob } from "./runCurrentJob.ts";

interface ReportScreenProps {
  readonly currentJob: CurrentJob;
  readonly files: Files;
  readonly address: string;
  readonly onRetry: () => void;
  /** Compares the rows with the list again. */
  readonly onCheck: () => Promise<void>;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** The report of a job: what happened to each row. */
export function ReportScreen({
  currentJob,
  files,
  address,
  onRetry,
  onCheck,
  onBack,
  onDone,
}: ReportScreenProps) {
  const styles = useBulkStyles();
  const wording = useWording();
  const { text, count, number } = wording;
  const { job, duration, isChecking } = currentJob;
  const { rows } = job;
  const report = useMemo(() => createReport(job), [job]);
  const { counts } = report;
  const sum = reportText(report, duration, addsContacts(job), wording);
  const failed = counts.failed + counts.unknown;
  const [filter, setFilter] = useState<ReportFilter | "all">(failed > 0 ? "failed" : "all");
  const places = useMemo(
    () => rows.flatMap((row, place) => (filter === "all" || toReportFilter(row) === filter ? [place] : [])),
    [rows, filter],
  );

  const checkAgain = async () => {
    await onCheck();
    // The button is not there any more once the list was loaded.
    if (document.activeElement === document.body) focusTitle();
  };

  return (
    <Screen
      header={
        <Header
          title={count("addedOf", rows.length - counts.none, { done: number(counts.done) })}
          about={job.title}
          focusTitle
          {...{ address, onBack }}
        />
      }
      footer={
        <div className={styles.footer}>
          <div className={styles.buttons}>
            {canRetry(job) ? (
              <Button appearance="primary" onClick={onRetry}>
                {count("retryFailed", failed)}
              </Button>
            ) : (
              <Button appearance="primary" onClick={onDone}>
                {text("done")}
              </Button>
            )}
            <Button
              icon={<ArrowDownload20Regular />}
              onClick={() =>
                files.save({
                  name: `${text("result")} ${job.title.replace(/\.[a-z]{2,5}$/i, "")}.csv`,
                  type: "text/csv",
                  text: files.toCsv(createReportTable(rows, wording), wording.locale),
                })
              }
            >
              {text("saveCsv")}
            </Button>
            <CopyButton
              size="medium"
              of={text("reportNoun")}
              text={() =>
                files.toTabSeparated([[sum.title], [sum.text], [], ...createReportTable(rows, wording)])
              }
            />
            {canRetry(job) && <Button onClick={onDone}>{text("done")}</Button>}
          </div>
        </div>
      }
    >
      <div className={styles.top}>
        <div aria-live="polite">
          <MessageCard
            {...(isChecking
              ? { icon: <Spinner />, title: text("readingTheList"), text: "" }
              : {
                  icon: sum.isComplete ? <CheckmarkCircle20Filled /> : <Warning20Filled />,
                  title: sum.title,
                  text: sum.text,
                  warns: !sum.isComplete,
                })}
          >
            {!report.isChecked && (
              <Button size="small" disabledFocusable={isChecking} onClick={() => void checkAgain()}>
                {text("checkAgain")}
              </Button>
            )}
          </MessageCard>
        </div>
        <FilterChips
          label={text("filterReport")}
          pressed={filter}
          onPress={setFilter}
          chips={[
            { key: "all", label: text("kindAll"), count: rows.length },
            { key: "added", label: text("added"), count: counts.done },
            { key: "failed", label: text("failed"), count: failed },
            { key: "leftOut", label: text("kindSkipped"), count: rows.length - counts.done - failed },
          ]}
        />
      </div>
      {places.length === 0 && <p className={styles.none}>{text("noRows")}</p>}
      <RowList
        label={text("reportRows")}
        rows={rows}
        places={places}
        height={({ state }) => (state.kind === "failed" ? 85 : 69)}
      >
        {(row) => (
          <RowLine
            planned={row.planned}
            tone={tones[row.state.kind]}
            note={rowResultText(row, wording)}
            code={row.state.kind === "failed" ? reasonCode(row.state.reason) : undefined}
          />
        )}
      </RowList>
    </Screen>
  );
}

const tones = {
  done: "success",
  failed: "danger",
  unknown: "warning",
  none: "plain",
  cancelled: "plain",
  waiting: "plain",
  sending: "plain",
} as const;
