import { Button } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import { CheckmarkCircle16Filled, CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissCircle16Filled } from "@fluentui/react-icons/svg/dismiss-circle";
import { QuestionCircle16Filled } from "@fluentui/react-icons/svg/question-circle";
import { SubtractCircle16Regular } from "@fluentui/react-icons/svg/subtract-circle";
import { Warning20Filled } from "@fluentui/react-icons/svg/warning";
import { useMemo, useState } from "react";
import {
  createReport,
  type ReportRow,
  reportText,
  toReportFilter,
  createReportTable,
  type ReportFilter,
  rowResultText,
} from "./report.ts";
import { CopyButton } from "../../components/CopyButton.tsx";
import { Header, Screen } from "../../components/Screen.tsx";
import { useWording } from "../../components/WordingContext.tsx";
import type { FilesPort } from "../BulkPort.ts";
import { FilterChips } from "../rows/FilterChips.tsx";
import { RowLine } from "../rows/RowLine.tsx";
import { RowList } from "../rows/RowList.tsx";
import { reasonCode } from "../rows/rowText.ts";
import { useBulkStyles } from "../useBulkStyles.ts";
import { JobMessageCard } from "./JobMessageCard.tsx";
import { addsContacts } from "./jobText.ts";
import type { CurrentJob } from "./jobsState.ts";

interface ReportScreenProps {
  readonly currentJob: CurrentJob;
  readonly files: FilesPort;
  readonly address: string;
  readonly onRetry: () => void;
  readonly onBack: () => void;
  /** Called when the user no longer needs the report. */
  readonly onDone: () => void;
}

/** The report of a job: what happened to each row. */
export function ReportScreen({
  currentJob: { job, duration },
  files,
  address,
  onRetry,
  onBack,
  onDone,
}: ReportScreenProps) {
  const styles = useBulkStyles();
  const wording = useWording();
  const { text, count, number } = wording;
  const report = useMemo(() => createReport(job), [job]);
  const { rows, counts } = report;
  const sum = reportText(report, duration, addsContacts(job), wording);
  const failed = counts.failed + counts.unknown;
  const [filter, setFilter] = useState<ReportFilter | "all">(failed > 0 ? "failed" : "all");
  const places = useMemo(
    () => rows.flatMap((row, place) => (filter === "all" || toReportFilter(row) === filter ? [place] : [])),
    [rows, filter],
  );
  const toDo = rows.length - counts.notToDo;

  return (
    <Screen
      header={
        <Header
          title={count("addedOf", toDo, { done: number(counts.done) })}
          about={job.title}
          focusTitle
          {...{ address, onBack }}
        />
      }
      footer={
        <div className={styles.footer}>
          <div className={styles.buttons}>
            {failed > 0 ? (
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
                [sum.title, sum.text, "", files.toTabSeparated(createReportTable(rows, wording))].join("\n")
              }
            />
            {failed > 0 && <Button onClick={onDone}>{text("done")}</Button>}
          </div>
        </div>
      }
    >
      <div className={styles.top}>
        <JobMessageCard
          icon={sum.isComplete ? <CheckmarkCircle20Filled /> : <Warning20Filled />}
          title={sum.title}
          text={sum.text}
          warns={!sum.isComplete}
        />
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
        places={places}
        height={(place) => (rows[place]?.result.kind === "failed" ? 85 : 69)}
        row={(place) => {
          const row = rows[place];
          const planned = job.rows[place]?.planned;
          return row && planned && <ReportLine row={row} address={planned.address} />;
        }}
      />
    </Screen>
  );
}

function ReportLine({
  row: { wanted, result },
  address,
}: {
  readonly row: ReportRow;
  readonly address: string;
}) {
  const wording = useWording();
  const line = { wanted, address, note: rowResultText(result, wanted, wording) };
  switch (toReportFilter({ wanted, result })) {
    case "added":
      return <RowLine {...line} tone="success" icon={<CheckmarkCircle16Filled />} />;
    case "leftOut":
      return <RowLine {...line} tone="plain" icon={<SubtractCircle16Regular />} />;
    case "failed":
      return result.kind === "failed" ? (
        <RowLine {...line} tone="danger" icon={<DismissCircle16Filled />} code={reasonCode(result.reason)} />
      ) : (
        <RowLine {...line} tone="warning" icon={<QuestionCircle16Filled />} />
      );
  }
}
